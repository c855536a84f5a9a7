import { render } from 'preact';
import type { BriefSection } from '../../../../src/links/hand-over/brief';
import { Button } from '../../../ui/button';

interface PrintButtonProps {
  readonly brief: readonly BriefSection[];
  readonly title: string;
  /** Whose brief it is. */
  readonly name: string;
}

/** Prints the brief alone: on paper the sidebar itself is hidden. */
export function PrintButton({ brief, title, name }: PrintButtonProps) {
  const print = () => {
    const page = document.createElement('article');
    page.className = 'printed';
    render(<BriefPage brief={brief} title={title} />, page);
    document.body.append(page);
    window.print();
    page.remove();
  };
  return (
    <Button look="word" label={`Print brief for ${name}`} onClick={print}>
      Print brief
    </Button>
  );
}

function BriefPage({ brief, title }: Omit<PrintButtonProps, 'name'>) {
  return (
    <>
      <h1>{title}</h1>
      {brief.map(({ heading, lines }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
    </>
  );
}
