export { findPlaces, type Place } from './gazetteer.ts';
export { resolvePlace, type PlaceResolution } from './resolve-place.ts';
