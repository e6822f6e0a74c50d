import { useEffect, useState } from "preact/hooks";

/** An island to test with: counts clicks, and says in the page's title when it is gone. */
export default function Counter({ from }: { readonly from: number }) {
  const [count, setCount] = useState(from);
  useEffect(() => () => {
    document.title = `gone at ${count}`;
  }, [count]);
  return <button type="button" onClick={() => setCount((before) => before + 1)}>{count}</button>;
}
