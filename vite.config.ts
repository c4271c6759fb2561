import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [reactRouter()],
  css: {
    preprocessorOptions: {
      scss: {
        loadPaths: ['node_modules/@uswds/uswds/packages'],
        quietDeps: true,
        silenceDeprecations: ['import', 'global-builtin', 'if-function'],
      },
    },
  },
  // One module graph on the server: src/server.ts imports React Router's build, so platform/ exists once.
  environments: { ssr: { build: { rollupOptions: { input: './src/server.ts' } } } },
  build: { target: 'es2022', assetsInlineLimit: 0 },
});
