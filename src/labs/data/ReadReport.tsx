import type { ReadImages } from './read-images';

/** Problems named one by one; the rest are counted. */
const named = 6;

/** What became of the files that were read last. */
export function ReadReport({ read }: { readonly read: ReadImages | undefined }) {
  if (!read) return null;
  const { images, labels, problems, notes } = read;
  const more = problems.length - named;
  return (
    <>
      {images.length === 0 && !labels && (
        <p class="small">No image was loaded: what was there before stays.</p>
      )}
      {notes.map((note) => (
        <p key={note} class="small">
          {note}
        </p>
      ))}
      {problems.length > 0 && (
        <ul class="problems">
          {problems.slice(0, named).map((problem, i) => (
            <li key={i}>{problem}</li>
          ))}
          {more > 0 && <li>{`${more.toLocaleString('en-US')} more files could not be read.`}</li>}
        </ul>
      )}
    </>
  );
}
