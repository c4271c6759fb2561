type Common = {
  /** Needed unless `false`; what is left empty then is `null`. */
  readonly required?: boolean;
};

/** What a field may hold. Plain data: the same object bounds the control in the browser and the reading on the server. */
export type FieldSpec =
  | (Common & {
      readonly kind: 'text';
      /** At most this many characters (Unicode code points, as PostgreSQL counts). */
      readonly max: number;
      readonly min?: number;
      /** Several lines. */
      readonly lines?: boolean;
      readonly format?: 'email';
    })
  /** A day; `earliest` and `latest` are ISO dates and may be chosen themselves. */
  | (Common & { readonly kind: 'date'; readonly earliest?: string; readonly latest?: string })
  /** A time of day, read as `HH:MM`. */
  | (Common & { readonly kind: 'time' })
  | (Common & { readonly kind: 'choice'; readonly options: readonly string[] })
  | (Common & { readonly kind: 'choices'; readonly options: readonly string[]; readonly most?: number })
  /** A whole number, or one with so many decimals at most. */
  | (Common & { readonly kind: 'number'; readonly min?: number; readonly max?: number; readonly decimals?: number })
  /** One box: true or false. Required means it must be ticked. */
  | (Common & { readonly kind: 'tick' })
  /** A UUID in a hidden field. */
  | (Common & { readonly kind: 'id' });

export type FieldSpecs = Readonly<Record<string, FieldSpec>>;

type Held<S extends FieldSpec> = S extends { kind: 'tick' }
  ? boolean
  : S extends { kind: 'choices'; options: readonly (infer O)[] }
    ? readonly O[]
    : S extends { kind: 'number' }
      ? number
      : S extends { kind: 'choice'; options: readonly (infer O)[] }
        ? O
        : string;

/** What reading one field gives. */
export type ValueOf<S extends FieldSpec> = S extends { required: false }
  ? S extends { kind: 'tick' | 'choices' }
    ? Held<S>
    : Held<S> | null
  : Held<S>;

/** What reading a form gives: dates as ISO, times as `HH:MM`. */
export type ValuesOf<S extends FieldSpecs> = { readonly [K in keyof S]: ValueOf<S[K]> };

/** Fields as data that keep their exact kinds and options in the types. */
export const defineFields = <const S extends FieldSpecs>(fields: S): S => fields;

/** The same fields with the options the server found, for example the homes that may be chosen today. */
export const withOptions = <S extends FieldSpecs>(
  fields: S,
  options: Readonly<Partial<Record<keyof S, readonly string[]>>>,
): S =>
  Object.fromEntries(
    Object.entries(fields).map(([name, spec]) => [name, name in options ? { ...spec, options: options[name] } : spec]),
  ) as unknown as S;
