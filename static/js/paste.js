// Pictures from the clipboard. Text that is pasted into a field stays text.
export function onPastedPictures(handle) {
  document.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])].filter((file) => file.type.startsWith("image/"));
    if (!files.length) return;
    event.preventDefault();
    handle(files);
  });
}
