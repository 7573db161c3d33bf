import { Icon } from './icons';

interface Props {
  readonly facts: string;
  readonly onCopy: () => void;
  readonly onFull: () => void;
}

export const Foot = ({ facts, onCopy, onFull }: Props) => (
  <div class="lab-foot">
    <p class="seed">{facts}</p>
    <span>
      <button type="button" class="mini-btn" onClick={onCopy}>
        <Icon name="link" />
        Copy link
      </button>
      <button type="button" class="mini-btn" onClick={onFull}>
        <Icon name="full" />
        Full screen
      </button>
    </span>
  </div>
);
