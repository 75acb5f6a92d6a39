/** Saves a file as if a link to it had been clicked. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has begun when the click has been dealt with; its source is needed until then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
