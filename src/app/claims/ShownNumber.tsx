import styles from './Figures.module.css';

const RAISED = '⁻⁰¹²³⁴⁵⁶⁷⁸⁹';
const PLAIN = '−0123456789';

/** A number with its exponent set by the browser: the raised digits of a typeface are rarely all there, or of one size. */
export function ShownNumber({ text }: { readonly text: string }) {
  const [, base, exponent] = /^(.*?)([⁻⁰¹²³⁴-⁹]+)$/.exec(text) ?? [];
  if (base === undefined || exponent === undefined) return text;
  return (
    <>
      <span className="said">{text}</span>
      <span aria-hidden="true">
        {base}
        <sup className={styles.exponent}>{exponent.replace(/./g, (each) => PLAIN[RAISED.indexOf(each)])}</sup>
      </span>
    </>
  );
}
