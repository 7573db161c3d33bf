/** The parts a lesson is written with. */
import '../../styles/parts.css';

export { default as AnswerKey } from './AnswerKey.astro';
export { default as Check } from './Check.astro';
export { default as CiteThisPage } from './CiteThisPage.astro';
export { default as CodeTabs } from './CodeTabs.astro';
export { default as Eq } from './Eq.astro';
export { default as Heading } from './Heading.astro';
export { default as Lane } from './Lane.astro';
export { default as Lanes } from './Lanes.astro';
export { default as Listing } from './Listing.astro';
export { default as M } from './M.astro';
export { default as Mark } from './Mark.astro';
export { default as Myth } from './Myth.astro';
export { default as Objectives } from './Objectives.astro';
export { default as Quiz } from './Quiz.astro';
export { default as References } from './References.astro';
export { default as Reveal } from './Reveal.astro';
export { default as Says } from './Says.astro';
export { default as ScaleBox } from './ScaleBox.astro';
export { default as Snippet } from './Snippet.astro';
export { default as SoWhat } from './SoWhat.astro';
export { default as Symbols } from './Symbols.astro';
export { default as Term } from './Term.astro';
export { default as Terms } from './Terms.astro';
export { default as Warmup } from './Warmup.astro';
export { default as WritingBox } from './WritingBox.astro';
