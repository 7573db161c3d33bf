import { Icon } from './icons';
import type { Feedback } from './question';
import { Text } from './Text';

/** The verdict on one answer, why, and where to look again. */
export function Says({ right, verdict, says, links = [] }: Feedback & { readonly right: boolean }) {
  return (
    <div class="feedback shown">
      <p class={`verdict ${right ? 'right' : 'wrong'}`}>
        <Icon of={right ? 'right' : 'wrong'} />
        {verdict ?? (right ? 'Right' : 'Not quite')}
      </p>
      <p>
        <Text of={says} />
      </p>
      {links.length > 0 && (
        <p class="links">
          {links.map(({ to, label }) => (
            <a key={to} href={to}>
              {label}
            </a>
          ))}
        </p>
      )}
    </div>
  );
}
