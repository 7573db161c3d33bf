import qrcode from 'qrcode-generator';
import { Dialog } from './Dialog';

interface Props {
  readonly link: string;
  readonly onClose: () => void;
}

/** Made in the page: no address leaves it. */
export function Qr({ link, onClose }: Props) {
  const code = make(link);
  return (
    <Dialog title="Scan to open this lab" onClose={onClose}>
      {code ? (
        <svg
          class="qr"
          viewBox={`-4 -4 ${code.size + 8} ${code.size + 8}`}
          role="img"
          aria-label={`QR code of ${link}`}
          shape-rendering="crispEdges"
        >
          <rect x="-4" y="-4" width={code.size + 8} height={code.size + 8} fill="#fff" />
          <path d={code.path} fill="#000" />
        </svg>
      ) : (
        <p>This link holds too many points for a QR code. Copy link works.</p>
      )}
      <p class="small link-text">{link}</p>
    </Dialog>
  );
}

/** Level L, the smallest that fits; undefined beyond 2,953 bytes. */
function make(link: string): { size: number; path: string } | undefined {
  try {
    const code = qrcode(0, 'L');
    code.addData(link);
    code.make();
    const size = code.getModuleCount();
    let path = '';
    for (let row = 0; row < size; row++)
      for (let column = 0; column < size; column++)
        if (code.isDark(row, column)) path += `M${column} ${row}h1v1h-1z`;
    return { size, path };
  } catch {
    return undefined;
  }
}
