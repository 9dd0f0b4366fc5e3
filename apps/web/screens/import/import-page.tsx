export default function ImportPage(_: { readonly id: string }) {
  return null;
}
