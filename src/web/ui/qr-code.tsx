type QrCodeProps = {
  /** Side of the picture in its own units, and the dark fields as an SVG path: what `qrPath` of the server gives. */
  size: number;
  path: string;
  /** What the picture holds and what else leads there, for people who cannot point a camera at it. */
  label: string;
};

/** A QR code: black on white in every color scheme and on paper, because cameras read nothing else well. */
export function QrCode({ size, path, label }: QrCodeProps) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      width="220"
      height="220"
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
