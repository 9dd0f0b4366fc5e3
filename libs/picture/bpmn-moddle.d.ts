/** What is used of it: the package types the elements of BPMN, and not itself. */
declare module 'bpmn-moddle' {
  export interface ModdleElement {
    readonly id: string;
    readonly $type: string;
    get(name: string): ModdleElement[];
  }

  export class BpmnModdle {
    create(type: string, attributes: object): ModdleElement;
    toXML(element: ModdleElement, options: { readonly format: boolean }): Promise<{ readonly xml: string }>;
    fromXML(xml: string): Promise<{
      readonly rootElement: ModdleElement;
      readonly elementsById: Readonly<Record<string, ModdleElement>>;
      readonly references: readonly { readonly property: string; readonly id: string }[];
      readonly warnings: readonly { readonly message: string }[];
    }>;
  }
}
