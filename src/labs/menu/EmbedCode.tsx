import type { LabFacts } from '../lab';
import { siteRoot } from '../recording-file';
import { CopyText } from './CopyText';

interface Props {
  readonly lab: LabFacts;
  readonly link: string;
  readonly onClose: () => void;
}

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

export function embedCode(lab: LabFacts, link: string): string {
  const hash = link.includes('#') ? link.slice(link.indexOf('#')) : '';
  const address = new URL(`embed/${lab.id}/${hash}`, siteRoot()).href;
  return `<iframe src="${escape(address)}" title="Lab ${lab.id.toUpperCase()}: ${escape(lab.title)}" width="100%" height="1000" loading="lazy" allow="fullscreen" style="border:0"></iframe>`;
}

/** For another page: a frame around the bare lab, with the settings as they stand. */
export const EmbedCode = ({ lab, link, onClose }: Props) => (
  <CopyText title="Embed code" text={embedCode(lab, link)} onClose={onClose}>
    <p class="small">For the source of your own page. The lab opens there with the settings as they stand.</p>
  </CopyText>
);
