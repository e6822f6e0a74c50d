/** Keeps the screen awake during the call, as far as the browser can (Screen Wake Lock API; Chrome 84, Safari 16.4, Firefox 126). */
export function keepAwake(): () => void {
  let lock: { release(): Promise<void> } | undefined;
  let over = false;
  const take = async () => {
    // The browser gives the lock back whenever the page is hidden; refusing it (battery low) is no fault.
    if (over || document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
    lock = await navigator.wakeLock.request("screen").catch(() => undefined);
    if (over) void lock?.release();
  };
  document.addEventListener("visibilitychange", take);
  void take();
  return () => {
    over = true;
    document.removeEventListener("visibilitychange", take);
    void lock?.release();
  };
}
