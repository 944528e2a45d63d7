/**
 * The chart with Chart.js on a canvas that needs no browser. It is laid out for the narrowest phone, 360 pixels wide, and
 * drawn with three times as many. Lines differ in how they are drawn and in what stands on them, and not in colour.
 */
import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import {
  Chart,
  type ChartConfiguration,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
  Title,
} from 'chart.js';
import { addDays, type Day, dateText, day, daysBetween } from '../core/calendar.ts';
import { black, bold, boldFamily, broken, density, family, grey, margin, white } from './bild.ts';
import { cutAt } from './cut.ts';
import { type DiagrammDokument, zielText } from './diagramm.ts';
import { printable } from './printable.ts';
import { zahlText } from './zahl.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale, Legend, Title);

const size = { width: 360, height: 270 };
const titleSize = 14;
const dashes = [7, 5];

/** A day on the axis, as days since this one. */
const epoch = day('2000-01-01');
const place = (tag: Day): number => daysBetween(epoch, tag);

/** The file's bytes. Throws a RangeError if there is no value. */
export async function renderDiagramm(diagramm: DiagrammDokument): Promise<Uint8Array> {
  if (diagramm.werte.length === 0) throw new RangeError('a chart of no values');
  const canvas = createCanvas(size.width, size.height);
  const chart = new Chart(canvas as Canvas & HTMLCanvasElement, configuration(diagramm, canvas.getContext('2d')));
  try {
    return new Uint8Array(await canvas.encode('png'));
  } finally {
    chart.destroy();
  }
}

function configuration(diagramm: DiagrammDokument, ink: SKRSContext2D): ChartConfiguration<'line'> {
  const { werte, ziel, einheit } = diagramm;
  const days = span(diagramm);
  const whole = [...werte.map(({ wert }) => wert), ziel?.wert ?? 0].every(Number.isInteger);
  const label = { font: { family, size: 12 }, color: black };
  const line = { borderColor: black, borderWidth: 2 };
  return {
    type: 'line',
    plugins: [paper, lastValue],
    data: {
      datasets: [
        {
          ...line,
          label: 'Gezählt',
          data: werte.map(({ tag, wert }) => ({ x: place(tag), y: wert })),
          pointRadius: 4,
          backgroundColor: black,
        },
        ...(ziel === null
          ? []
          : [
              {
                ...line,
                label: `Ziel: ${zielText(ziel)}`,
                data: [days.from, days.to].map((x) => ({ x, y: ziel.wert })),
                borderDash: dashes,
                pointRadius: 0,
              },
            ]),
      ],
    },
    options: {
      responsive: false,
      animation: false,
      devicePixelRatio: density,
      layout: { padding: margin },
      plugins: {
        title: {
          display: true,
          text: broken(printable(diagramm.titel), ink, bold(titleSize), size.width - 2 * margin),
          color: black,
          font: { family: boldFamily, size: titleSize, weight: 'normal' },
        },
        legend: {
          position: 'bottom',
          labels: { ...label, usePointStyle: true, pointStyleWidth: 36, generateLabels: key },
        },
      },
      scales: {
        x: {
          type: 'linear',
          min: days.from,
          max: days.to,
          title: { ...label, display: true, text: 'Gezählt am' },
          grid: { color: grey },
          border: { color: black },
          afterBuildTicks: (axis) => {
            axis.ticks = days.ticks.map((value) => ({ value }));
          },
          ticks: {
            ...label,
            maxRotation: 0,
            autoSkip: false,
            callback: (value) => dateText(addDays(epoch, Number(value))),
          },
        },
        y: {
          beginAtZero: true,
          grace: '10%',
          title: { ...label, display: true, text: cutAt(printable(einheit ?? 'Anzahl'), 30) },
          grid: { color: grey },
          border: { color: black },
          ticks: {
            ...label,
            maxTicksLimit: 6,
            ...(whole ? { precision: 0 } : {}),
            callback: (value) => zahlText(Number(value)),
          },
        },
      },
    },
  };
}

/** Each line as it is drawn: by itself Chart.js leaves out the dashes. */
const key = ({ data }: Chart) =>
  data.datasets.map(({ label = '' }, datasetIndex) => ({
    text: label,
    datasetIndex,
    pointStyle: 'line' as const,
    strokeStyle: black,
    fontColor: black,
    lineWidth: 2,
    lineDash: datasetIndex === 0 ? [] : dashes,
  }));

/** From the first value to the last, or to the day of the target, with some room; and which days to name. */
function span({ werte, ziel }: DiagrammDokument): { from: number; to: number; ticks: number[] } {
  const all = [...werte.map(({ tag }) => tag), ...(ziel?.bis ? [ziel.bis] : [])].map(place);
  const first = Math.min(...all);
  const last = Math.max(...all);
  const room = Math.max(1, Math.ceil((last - first) * 0.12));
  const ticks = [0, 1 / 2, 1].map((part) => Math.round(first + (last - first) * part));
  return { from: first - room, to: last + room, ticks: [...new Set(last - first < 2 ? [first, last] : ticks)] };
}

/** A PNG without it would be transparent, and black lines invisible where the chat is dark. */
const paper: Plugin<'line'> = {
  id: 'paper',
  beforeDraw: ({ ctx, width, height }) => {
    ctx.fillStyle = white;
    ctx.fillRect(0, 0, width, height);
  },
};

/** What most people look for stands at its point. */
const lastValue: Plugin<'line'> = {
  id: 'lastValue',
  afterDatasetsDraw: (chart) => {
    const { ctx, data } = chart;
    const point = chart.getDatasetMeta(0).data.at(-1);
    const value = data.datasets[0]?.data.at(-1);
    if (point === undefined || typeof value !== 'object' || value === null) return;
    ctx.font = bold(13);
    ctx.textAlign = 'center';
    ctx.textBaseline = 'bottom';
    ctx.lineWidth = 4;
    ctx.strokeStyle = white;
    ctx.fillStyle = black;
    ctx.strokeText(zahlText(value.y ?? 0), point.x, point.y - 7);
    ctx.fillText(zahlText(value.y ?? 0), point.x, point.y - 7);
  },
};
