import type { Prediction } from '../lab';

export const predict: Prediction = {
  ask: 'The model learned to draw whole digits from noise. It was never trained to fill gaps. Give it the left half of a digit, and ask eight times for the rest. What comes?',
  asked: 'Asked eight times to fill in half of a digit, what does it give?',
  options: [
    { id: 'same', label: 'the same digit eight times: the one that was covered' },
    { id: 'several', label: 'different fillings that fit what is there' },
    { id: 'blur', label: 'a gray blur, since it was not trained for this' },
  ],
  when: 'finished',
  answer: ({ metrics }) => {
    const apart = metrics['variety']!;
    return {
      id: apart < 0.05 ? 'same' : 'several',
      because: `Two fillings differ by ${percent(apart)} of full ink in a covered pixel, on average. The known pixels are the same in all of them. Ask for its own class, and all eight are that digit.`,
    };
  },
};

export const digitNamed = (label: number) => (label === 8 ? 'an 8' : `a ${label}`);

const percent = (share: number) => `${Math.round(100 * share)}%`;

export interface Told {
  readonly digit: string;
  /** Share of the pixels that are covered. */
  readonly hidden: number;
  readonly asked: number | undefined;
  readonly w: number;
  /** Of the fillings, once there are any. `own`: of what is covered */
  readonly found?: { readonly variety: number; readonly gray: number; readonly own: number } | undefined;
}

export function describe({ digit, hidden, asked, w, found }: Told): string {
  return [
    `${digit[0]!.toUpperCase()}${digit.slice(1)}, ${percent(hidden)} of its pixels covered.`,
    asked === undefined
      ? 'No class is asked for.'
      : `The model is asked for ${digitNamed(asked)}, with guidance ${w}.`,
    found
      ? `Beside it eight fillings. In a covered pixel two of them differ by ${percent(found.variety)} of full ink on average. ${percent(found.gray)} of the filled pixels are gray, neither paper nor ink; of the covered ones ${percent(found.own)} were.`
      : 'When the model is loaded, eight fillings appear beside it.',
    found && asked === undefined ? 'Without a class the network leaves open which digit it is.' : '',
  ]
    .filter(Boolean)
    .join(' ');
}
