import { useEffect, useRef, useState, type ReactNode } from 'react';
import './ScrollBox.css';

/** Scrolls content that is wider than its place sideways, and only then takes the focus, so that arrow keys work. */
export function ScrollBox({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const measure = () => setOverflows(box.current !== null && box.current.scrollWidth > box.current.clientWidth);
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [children]);
  return (
    <div ref={box} className="scroll-box" {...(overflows ? { role: 'region', 'aria-label': label, tabIndex: 0 } : {})}>
      {children}
    </div>
  );
}
