/** Plain text in which `backquotes` mark code. */
export const Text = ({ of }: { of: string }) => (
  <>{of.split('`').map((part, i) => (i % 2 === 1 ? <code key={i}>{part}</code> : part))}</>
);
