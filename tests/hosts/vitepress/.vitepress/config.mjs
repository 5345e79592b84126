// A site with one custom element and the script that knows it.
export default {
  title: 'Team handbook',
  head: [['script', { src: '/board/rangerank-board.js', defer: '' }]],
  vue: { template: { compilerOptions: { isCustomElement: (name) => name === 'rangerank-board' } } },
};
