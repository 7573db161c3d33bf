import { useEffect, useState } from 'preact/hooks';
import { bringsFiles, filesIn } from './dropped';

/**
 * Files dropped anywhere on a lab, or pasted while it has the focus, and whether some hover over it. Files dropped
 * beside it do nothing: else the browser would open them in place of the page, and the run would be gone.
 */
export function useDrops(id: string, active: boolean, onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!active) return;
    const here = ({ target }: Event) => document.getElementById(id)!.contains(target as Node);
    const drag = (event: DragEvent) => {
      if (!bringsFiles(event.dataTransfer)) return;
      event.preventDefault();
      setOver(event.type === 'dragover' && here(event));
    };
    const drop = (event: DragEvent) => {
      if (event.defaultPrevented || !bringsFiles(event.dataTransfer)) return;
      event.preventDefault();
      setOver(false);
      if (here(event)) void filesIn(event.dataTransfer).then(onFiles);
    };
    const paste = (event: ClipboardEvent) => {
      if (here(event) && bringsFiles(event.clipboardData)) void filesIn(event.clipboardData).then(onFiles);
    };
    const listeners = { dragover: drag, dragleave: drag, drop, paste } as const;
    for (const [name, hear] of Object.entries(listeners)) addEventListener(name, hear as EventListener);
    return () => {
      for (const [name, hear] of Object.entries(listeners)) removeEventListener(name, hear as EventListener);
    };
  }, [id, active, onFiles]);
  return over;
}
