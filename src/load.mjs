// Says so in the static shell when the calculator cannot be started.
export default function initializer() {
  return {
    onFailure(error) {
      const place = document.querySelector('#rangerank .detail');
      if (place) {
        place.textContent =
          'The calculator could not be loaded. Reload the page; if that does not help, this browser may block ' +
          'WebAssembly. Your board is safe: it is in the address, and in this browser.';
      }
      console.warn(error);
    },
  };
}
