// What stands in place of the page once its program has stopped: the board as text and as a link, and the way back. The
// program says its board after each change (`rangerankBoard`). No word here comes from the program, which is gone.
const stopped = () => {
  if (document.querySelector('.stopped')) return;
  const words = {
    en: ['The calculator has stopped', 'Something went wrong that should not have. Your board is whole: here it is as text, and the link opens it again.', 'Open the board again', 'Start with an empty board', 'The board as text'],
    de: ['Der Rechner ist stehen geblieben', 'Etwas ist schiefgegangen, das nicht hätte geschehen dürfen. Das Board ist vollständig: Hier steht es als Text, und der Link öffnet es wieder.', 'Das Board wieder öffnen', 'Mit einem leeren Board beginnen', 'Das Board als Text'],
  };
  const [heading, what, again, anew, label] = words[document.documentElement.lang] ?? words.en;
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const text = self.rangerankBoard;
  const link = (words, text, className) => {
    const href = text === undefined ? location.href : `${location.pathname}${location.search || '?e'}#t=${encodeURIComponent(text)}`;
    const onclick = (event) => {
      event.preventDefault();
      try {
        if (self === top) history.replaceState(null, '', href);
      } catch {
        // The frame has no address of its own; its draft, or its host, brings the board back.
      }
      location.reload();
    };
    return make('a', { href, className, onclick }, words);
  };
  const board = make('textarea', { readOnly: true, rows: 14, value: text ?? '' });
  const buttons = make('div', { className: 'field-row' }, link(again, text, 'button primary'), link(anew, 'Initiative\tValue\tEffort\n', 'button'));
  const main = make('main', { className: 'page stopped' }, make('h1', { tabIndex: -1 }, heading), make('p', {}, what), buttons);
  if (text !== undefined) main.append(make('label', { className: 'field' }, make('span', { className: 'field-label' }, label), board));
  document.body.replaceChildren(make('div', { className: 'rangerank' }, main));
  main.querySelector('h1').focus();
};
const watch = (error) => error instanceof WebAssembly.RuntimeError && stopped();
addEventListener('error', ({ error }) => watch(error));
addEventListener('unhandledrejection', ({ reason }) => watch(reason));
