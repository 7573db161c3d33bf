/** The sounds that the course brings, in the order in which pickers show them. What they hold is made when it is needed. */
export const sounds = [
  { id: 'plucked', label: 'A plucked string', kind: 'wave' },
  { id: 'tones', label: 'Pure tones', kind: 'wave' },
  { id: 'bells', label: 'Bells', kind: 'wave' },
  { id: 'melodies', label: 'Melodies, every bar twice', kind: 'melody' },
] as const;

export type SoundId = (typeof sounds)[number]['id'];

export const soundOf = (id: string) => sounds.find((sound) => sound.id === id);
