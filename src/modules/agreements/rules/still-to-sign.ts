type Place = {
  readonly id: string;
  readonly capacity: string;
  readonly required: boolean;
  /** Every person of the capacity signs; otherwise one of them is enough. */
  readonly each: boolean;
  readonly signed: boolean;
};

/** Whose names are still needed once one signer has signed: not those who may but need not, nor the second of a pair of which one is enough. */
export function stillToSign<P extends Place>(places: readonly P[], afterSigning: string): P[] {
  const signed = (place: Place) => place.signed || place.id === afterSigning;
  return places.filter(
    place =>
      place.required &&
      !signed(place) &&
      (place.each || !places.some(other => other.capacity === place.capacity && signed(other))),
  );
}
