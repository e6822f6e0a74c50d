/** Keeps the screen awake during the call, as far as the browser can (Screen Wake Lock API; Chrome 84, Safari 16.4, Firefox 126). */
export function keepAwake(): () => void {
  let lock: { readonly released?: boolean; release(): Promise<void> } | undefined;
  let asking = false;
  let over = false;
  const take = async () => {
    // The browser gives the lock back whenever the page is hidden; one that still holds is not taken twice, or it would outlive the call.
    if (over || asking || (lock && !lock.released)) return;
    if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
    asking = true;
    // Refusing it (battery low) is no fault.
    lock = await navigator.wakeLock.request("screen").catch(() => undefined);
    asking = false;
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
