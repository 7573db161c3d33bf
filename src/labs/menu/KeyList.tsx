import { Dialog } from './Dialog';

const keys = [
  ['K', 'Start, Continue or Pause'],
  ['.', 'Step'],
  ['R', 'Reset; asks first when more than 30 seconds of training would be lost'],
  ['F', 'Full screen; Esc leaves it'],
  ['T', 'Show or hide the picture in words'],
  ['?', 'This list'],
  ['← →', 'On a slider: one step. With Shift: a fine step. Page Up and Page Down: a tenth of it'],
  ['Tab', 'Predict, Start, Step, Reset, settings, links, the picture in words'],
] as const;

export const KeyList = ({ onClose }: { readonly onClose: () => void }) => (
  <Dialog title="Keys inside a lab" onClose={onClose}>
    <dl class="keys">
      {keys.map(([key, what]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
    <p class="small">Letters work while focus is inside the lab. Settings can turn them off.</p>
  </Dialog>
);
