/** The sixteen lessons, in seven parts. A lesson is linked when its folder in content/lessons exists. */
export interface SyllabusLesson {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  /** One line on what happens in it. */
  readonly says: string;
  readonly core: boolean;
  readonly minutes: number;
}
export interface Part {
  readonly roman: string;
  readonly title: string;
  readonly lessons: readonly SyllabusLesson[];
}

const lesson = (
  number: number,
  slug: string,
  title: string,
  minutes: number,
  core: boolean,
  says: string,
): SyllabusLesson => ({ number, slug, title, minutes, core, says });

export const parts: readonly Part[] = [
  {
    roman: 'I',
    title: 'What does it mean to generate?',
    lessons: [
      lesson(
        1,
        'what-is-generative-ai',
        'What is generative AI?',
        20,
        true,
        'When does a machine that makes new sentences count as generative?',
      ),
      lesson(
        2,
        'line-or-shape',
        'Drawing a line or learning the shape?',
        25,
        true,
        'One spam filter sorts mail. The other can also write some.',
      ),
      lesson(
        3,
        'neural-networks',
        'Neural networks and training in half an hour',
        30,
        false,
        'Turn one setting too far and watch training blow up.',
      ),
    ],
  },
  {
    roman: 'II',
    title: 'One piece at a time',
    lessons: [
      lesson(
        4,
        'next-word',
        'From rules to next-word prediction',
        37,
        true,
        'The longer its memory, the better it writes, and the more it copies.',
      ),
      lesson(
        5,
        'attention',
        'Attention and transformers',
        45,
        true,
        'Let a model see the answer: its loss falls and its text falls apart.',
      ),
    ],
  },
  {
    roman: 'III',
    title: 'Squeeze and draw',
    lessons: [
      lesson(
        6,
        'latent-space',
        'Autoencoders and latent space',
        25,
        false,
        'Squeeze a picture, rebuild it, then ask what a random code means.',
      ),
      lesson(
        7,
        'vaes',
        'Variational autoencoders',
        35,
        true,
        'One dial gives the best copies or the best inventions, not both.',
      ),
    ],
  },
  {
    roman: 'IV',
    title: 'Learn by contest',
    lessons: [
      lesson(
        8,
        'gans',
        'GANs',
        40,
        true,
        'Two networks play against each other. Neither score tells you how good the pictures are.',
      ),
    ],
  },
  {
    roman: 'V',
    title: 'Exact and gradual',
    lessons: [
      lesson(
        9,
        'flows',
        'Flows',
        30,
        false,
        'A rubber sheet that you can stretch, measure and run backward.',
      ),
      lesson(10, 'diffusion', 'Diffusion', 45, true, 'Destroy a shape on purpose, then learn the way back.'),
    ],
  },
  {
    roman: 'VI',
    title: 'Judge and choose',
    lessons: [
      lesson(11, 'evaluation', 'How good is it?', 30, false, 'Earn a perfect score with useless samples.'),
      lesson(
        12,
        'side-by-side',
        'Side by side, and how we got here',
        30,
        true,
        'Five models, one data set, and a different winner for every question.',
      ),
    ],
  },
  {
    roman: 'VII',
    title: 'Out in the world',
    lessons: [
      lesson(
        13,
        'words-to-pictures',
        'Words to pictures, and grounding in data',
        30,
        false,
        'Steer a model with a label, then make one answer from documents.',
      ),
      lesson(
        14,
        'where-it-is-used',
        'Where it is used',
        20,
        false,
        'Eight fields, ten claims, and four questions to ask of each.',
      ),
      lesson(
        15,
        'risks',
        'Risks and responsibility',
        35,
        true,
        'Copying, bias, and models trained on themselves, measured.',
      ),
      lesson(
        16,
        'capstone',
        'Capstone and what next',
        30,
        false,
        'Choose a brief, train a model, and write down what it cannot do.',
      ),
    ],
  },
];

export const lessonsInOrder = parts.flatMap((part) => part.lessons);

/** "4 h 55 min" */
export function hours(minutes: number): string {
  const h = Math.floor(minutes / 60);
  return h > 0 ? `${h} h ${minutes % 60} min` : `${minutes} min`;
}

export const minutesOf = (lessons: readonly SyllabusLesson[]) =>
  lessons.reduce((sum, { minutes }) => sum + minutes, 0);
