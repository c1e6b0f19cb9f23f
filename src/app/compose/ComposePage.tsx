export function ComposePage() {
  return <main />;
}
