import { html, LitElement, nothing } from 'lit';

interface Passage {
  text: string;
  hit: boolean;
}

interface Chip {
  words: string;
  kind: string;
  title: string;
}

interface Label {
  name: string;
  colour: string;
}

/** A review of a list in the reader's words; see RowModel.java. */
interface Row {
  href: string;
  badge: string;
  colour: string;
  platform: string;
  rating: string;
  tone: string;
  author: string;
  place: string;
  age: string;
  time: string;
  instant: string;
  lang: string;
  language: string;
  languageName: string;
  snippet: Passage[];
  sentiment: Chip;
  aspects: Chip[];
  marks: Chip[];
  state: Chip;
  initials: string;
  assignee: string;
  labels: Label[];
  selectLabel: string;
}

/** One line of the inbox. Draws into the page itself, so that review-inbox.css dresses it; every text stays text. */
class RenownReviewRow extends LitElement {
  static override properties = {
    row: { attribute: false },
    selected: { type: Boolean },
    active: { type: Boolean, reflect: true },
    selectable: { type: Boolean },
  };

  declare row?: Row;
  declare selected: boolean;
  declare active: boolean;
  declare selectable: boolean;

  protected override createRenderRoot() {
    return this;
  }

  protected override render() {
    const row = this.row;
    if (!row) {
      return html`<div class="ri-row ri-row-waiting"><i></i><i></i><i></i></div>`;
    }
    return html`
      <div class="ri-row ${this.active ? 'active' : ''} ${this.selected ? 'selected' : ''}">
        <div class="ri-row-side">
          <span class="rn-platform" style="--platform: ${row.colour}" title=${row.platform}>${row.badge}</span>
          ${this.selectable
            ? html`<input
                type="checkbox"
                aria-label=${row.selectLabel}
                .checked=${this.selected}
                @click=${this.select}
              />`
            : nothing}
        </div>
        <a class="ri-row-body" href=${row.href} router-ignore aria-current=${this.active ? 'true' : 'false'} @click=${this.open}>
          <span class="ri-row-head">
            <span class="ri-rating ${row.tone}">${row.rating}</span>
            <span class="ri-author" dir="auto">${row.author}</span>
            <span class="ri-place">${row.place}</span>
            <time datetime=${row.instant} title=${row.time}>${row.age}</time>
          </span>
          <span class="ri-snippet" lang=${row.lang} dir="auto">${row.snippet.map(passage)}</span>
          <span class="ri-chips">
            <span class="ri-lang" title=${row.languageName}>${row.language}</span>
            <span class="ri-sentiment ${row.sentiment.kind}" title=${row.sentiment.title}>${row.sentiment.words}</span>
            ${row.marks.map(chip)} ${row.aspects.map(chip)}
            ${row.labels.map(
              (label) => html`<span class="ri-label" style="--label: ${label.colour}">${label.name}</span>`,
            )}
            <span class="ri-row-end">
              ${row.state.kind === 'done' ? chip(row.state) : nothing}
              ${row.initials
                ? html`<span class="ri-initials" title=${row.assignee} aria-label=${row.assignee}>${row.initials}</span>`
                : nothing}
            </span>
          </span>
        </a>
      </div>
    `;
  }

  private open(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.button !== 0) {
      return; // a new tab
    }
    event.preventDefault();
    event.stopPropagation();
    if (event.shiftKey) {
      this.tell('review-select', { range: true });
    } else {
      this.tell('review-open', {});
    }
  }

  private select(event: MouseEvent) {
    event.stopPropagation();
    this.tell('review-select', { range: event.shiftKey });
  }

  private tell(name: string, detail: { range?: boolean }) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

function passage({ text, hit }: Passage) {
  return hit ? html`<mark>${text}</mark>` : text;
}

function chip({ words, kind, title }: Chip) {
  return html`<span class="ri-chip ${kind}" title=${title}>${words}</span>`;
}

customElements.define('renown-review-row', RenownReviewRow);
