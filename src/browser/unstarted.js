// What the page says, in place of waiting, where its program does not arrive or may not run.
const unstarted = (error) => {
  document.querySelector('[data-run=loading]')?.setAttribute('data-run', 'unstarted');
  throw error;
};
