/** A real network, trained with and without Lookahead. */
export function NetworksPage() {
  return <main />;
}
