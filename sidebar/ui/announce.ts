/** Tells people who listen to the page what others see. */
export function announce(sentence: string): void {
  document.getElementById('said')!.textContent = sentence;
}
