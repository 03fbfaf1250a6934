declare module "html-encoding-sniffer" {
  /** The encoding by byte-order mark, transport label, meta prescan, default, in that order; a WHATWG name. */
  export default function htmlEncodingSniffer(
    bytes: Uint8Array,
    options?: { xml?: boolean; transportLayerEncodingLabel?: string; defaultEncoding?: string },
  ): string;
}
