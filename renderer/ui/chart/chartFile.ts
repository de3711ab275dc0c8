/** The properties of a drawing's shapes that style sheets set on the page and that the file has to set itself. */
const inlined = [
  'fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'paint-order', 'font-family', 'font-size', 'font-weight',
  'text-anchor',
] as const;

/** A drawing as an SVG file of its own: in the colors and fonts of the page, on its background, below its title. */
export function svgFile(drawing: SVGSVGElement, title: string): Uint8Array<ArrayBuffer> {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const [originals, copies] = [shapesOf(drawing), shapesOf(copy)];
  originals.forEach((original, index) => {
    const style = getComputedStyle(original);
    for (const name of inlined) copies[index]?.setAttribute(name, style.getPropertyValue(name));
  });
  copy.removeAttribute('class');
  copy.setAttribute('xmlns', svgNamespace);
  copy.prepend(ground(drawing));
  const name = document.createElementNS(svgNamespace, 'title');
  name.textContent = title;
  copy.prepend(name);
  return new TextEncoder().encode(`${new XMLSerializer().serializeToString(copy)}\n`);
}

/**
 * A drawing as a PNG file, each pixel of the page as `scale` × `scale` pixels. It is drawn shape by shape, since the
 * page's security policy does not allow images made from text. Drawings consist of paths, circles and texts.
 */
export async function pngFile(drawing: SVGSVGElement, scale = 3): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = sizeOf(drawing);
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This window cannot draw pictures.');
  context.scale(scale, scale);
  context.fillStyle = groundColor(drawing);
  context.fillRect(0, 0, width, height);
  for (const shape of shapesOf(drawing)) drawShape(context, shape);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('The picture could not be made.');
  return new Uint8Array(await blob.arrayBuffer());
}

const svgNamespace = 'http://www.w3.org/2000/svg';

function shapesOf(drawing: SVGSVGElement): readonly SVGGraphicsElement[] {
  return [...drawing.querySelectorAll<SVGGraphicsElement>('path, circle, text, tspan')];
}

function sizeOf(drawing: SVGSVGElement): { readonly width: number; readonly height: number } {
  return { width: Number(drawing.getAttribute('width')), height: Number(drawing.getAttribute('height')) };
}

/** The color of the nearest element behind the drawing that has one. */
function groundColor(drawing: Element): string {
  for (let element: Element | null = drawing; element !== null; element = element.parentElement) {
    const color = getComputedStyle(element).backgroundColor;
    if (color !== '' && color !== 'transparent' && !/^rgba\(.*, 0\)$/.test(color)) return color;
  }
  return 'white';
}

function ground(drawing: SVGSVGElement): SVGRectElement {
  const { width, height } = sizeOf(drawing);
  const rect = document.createElementNS(svgNamespace, 'rect');
  for (const [name, value] of Object.entries({ width, height, fill: groundColor(drawing) })) {
    rect.setAttribute(name, String(value));
  }
  return rect;
}

/** Draws a shape with its style: a halo first if the outline of a text is painted below it. */
function drawShape(context: CanvasRenderingContext2D, shape: SVGGraphicsElement): void {
  const style = getComputedStyle(shape);
  context.lineWidth = Number.parseFloat(style.strokeWidth) || 1;
  context.lineJoin = 'round';
  const dashes = style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[ ,]+/);
  context.setLineDash(dashes.map(Number.parseFloat));
  if (shape instanceof SVGTextContentElement) return drawText(context, shape, style);
  const path = shape instanceof SVGCircleElement ? circlePath(shape) : new Path2D(shape.getAttribute('d') ?? '');
  paint(style.fill, (color) => {
    context.fillStyle = color;
    context.fill(path);
  });
  paint(style.stroke, (color) => {
    context.strokeStyle = color;
    context.stroke(path);
  });
}

function circlePath(circle: SVGCircleElement): Path2D {
  const path = new Path2D();
  path.arc(circle.cx.baseVal.value, circle.cy.baseVal.value, circle.r.baseVal.value, 0, 2 * Math.PI);
  return path;
}

/** Each piece of text of an element where the page has it; nested elements draw their own pieces. */
function drawText(context: CanvasRenderingContext2D, element: SVGTextContentElement, style: CSSStyleDeclaration): void {
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  let at = 0;
  for (const node of element.childNodes) {
    const text = node.textContent ?? '';
    if (node instanceof Text && text.trim() !== '') {
      const start = element.getStartPositionOfChar(at);
      paint(style.stroke, (color) => {
        context.strokeStyle = color;
        context.strokeText(text, start.x, start.y);
      });
      paint(style.fill, (color) => {
        context.fillStyle = color;
        context.fillText(text, start.x, start.y);
      });
    }
    at += text.length;
  }
}

function paint(color: string, apply: (color: string) => void): void {
  if (color !== 'none') apply(color);
}
