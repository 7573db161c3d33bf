import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../parts/icons';
import { useLazy } from '../parts/useLazy';
import type { MenuProps } from './props';

/** The button of the menu; what it holds is fetched when it is first opened. */
export function Menu(props: MenuProps) {
  const [open, setOpen] = useState(false);
  const [used, use] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const Items = useLazy(used && (async () => (await import('./Items')).Items));
  useEffect(() => {
    if (!open) return;
    const outside = (e: Event) => box.current?.contains(e.target as Node) || setOpen(false);
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div class="lab-menu" ref={box}>
      <button
        ref={button}
        type="button"
        class="kebab"
        aria-label={`More for Lab ${props.lab.id.toUpperCase()}`}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => {
          use(true);
          setOpen(!open);
        }}
      >
        <Icon name="more" />
      </button>
      {Items && used && <Items {...props} open={open} onClose={close} />}
    </div>
  );
}
