import { useEffect, useRef, useState } from 'preact/hooks';
import type { MenuProps } from './props';
import { actionsOf, type Dialogs } from './actions';
import { EmbedCode } from './EmbedCode';
import { Qr } from './Qr';
import { Report } from './Report';
import { Table } from './Table';

interface Props extends MenuProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The menu itself and what it opens. Arrow keys, Home, End and first letters; Esc closes. */
export function Items(props: Props) {
  const { open, onClose, lab } = props;
  const [dialog, show] = useState<Dialogs>();
  const [failed, fail] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const actions = actionsOf(props, { show, pick: () => file.current?.click(), fail });
  useEffect(() => {
    if (open) items()[0]?.focus();
  }, [open]);
  const items = () => [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  const keys = (e: KeyboardEvent) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[e.key];
    if (e.key === 'Escape') onClose();
    else if (e.key === 'Tab') return onClose();
    else if (to !== undefined) all[(to + all.length) % all.length]?.focus();
    else if (/^[a-z]$/i.test(e.key)) {
      const rest = [...all.slice(at + 1), ...all.slice(0, at + 1)];
      rest.find((item) => item.textContent?.toLowerCase().startsWith(e.key.toLowerCase()))?.focus();
    } else return;
    e.preventDefault();
    e.stopPropagation();
  };
  const close = () => {
    show(undefined);
    props.root.current?.querySelector<HTMLElement>('.kebab')?.focus();
  };
  return (
    <>
      {open && (
        <div
          class="menu-list"
          role="menu"
          aria-label={`Lab ${lab.id.toUpperCase()}`}
          ref={list}
          onKeyDown={keys}
        >
          {actions.map(([label, act]) => (
            <button
              key={label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                onClose();
                fail('');
                void (async () => act())().catch((error: unknown) =>
                  fail(error instanceof Error ? error.message : String(error)),
                );
              }}
            >
              {label}
            </button>
          ))}
        </div>
      )}
      <input
        ref={file}
        type="file"
        class="vh"
        tabIndex={-1}
        aria-label="Load model"
        accept=".json,application/json"
        onChange={(e) => {
          const chosen = e.currentTarget.files?.[0];
          e.currentTarget.value = '';
          if (!chosen) return;
          fail('');
          void import('./load-model')
            .then(({ loadModel }) => loadModel(chosen, props))
            .catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
        }}
      />
      {failed && (
        <p class="menu-failed" role="alert">
          {failed}{' '}
          <button type="button" class="mini-btn" onClick={() => fail('')}>
            Close
          </button>
        </p>
      )}
      {dialog === 'qr' && <Qr link={props.link()} onClose={close} />}
      {dialog === 'embed' && <EmbedCode lab={lab} link={props.link()} onClose={close} />}
      {dialog === 'table' && <Table about={props.about} state={props.state} onClose={close} />}
      {dialog === 'report' && <Report lab={lab} state={props.state} link={props.link} onClose={close} />}
    </>
  );
}
