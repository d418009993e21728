import { mount } from 'svelte';
import '../../../src/player/tokens.css';
import './page.css';
import Preview from './Preview.svelte';

mount(Preview, { target: document.body });
