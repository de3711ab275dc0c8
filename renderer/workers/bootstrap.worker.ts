import { runBootstrap, type BootstrapRequest } from './runBootstrap';

globalThis.addEventListener('message', ({ data }: MessageEvent<BootstrapRequest>) =>
  runBootstrap(data, (content) => globalThis.postMessage(content)),
);
