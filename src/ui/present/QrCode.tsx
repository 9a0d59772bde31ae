import { useEffect, useState } from 'react';
import { useTexts } from '../use-texts.ts';

/** Modules of white around a code, without which cameras do not find it (ISO/IEC 18004). */
const QUIET = 4;

/** A text for a camera. The encoder is loaded when the first code is shown. */
export function QrCode({ text }: { readonly text: string }) {
  const { follow } = useTexts();
  const [code, setCode] = useState<{ readonly size: number; readonly path: string }>();
  useEffect(() => {
    let wanted = true;
    const draw = async () => {
      const { encode } = await import('uqr');
      const { size, data } = encode(text, { ecc: 'L', border: 0 });
      const path = data
        .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
        .join('');
      if (wanted) setCode({ size, path });
    };
    // A text too long for a code is there to be copied.
    draw().catch(() => setCode(undefined));
    return () => {
      wanted = false;
    };
  }, [text]);
  if (code === undefined) return <div className="qr" />;
  const side = code.size + 2 * QUIET;
  return (
    <svg
      className="qr"
      role="img"
      aria-label={follow.qr}
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#ffffff" />
      <path d={code.path} fill="#000000" />
    </svg>
  );
}
