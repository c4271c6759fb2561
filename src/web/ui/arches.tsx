/** The mark: two arches, a larger and a smaller. */
export function Mark() {
  return (
    <svg className="al-mark" viewBox="0 0 40 32" aria-hidden="true" focusable="false">
      <path className="al-mark__1" d="M2 31V14a11 11 0 0 1 22 0v17z" />
      <path className="al-mark__2" d="M20 31V20a9 9 0 0 1 18 0v11z" />
      <path className="al-mark__3" d="M20 31V20a9 9 0 0 1 4-7.48V31z" />
    </svg>
  );
}

/** The arches of the greeting band: the only ornament. */
export function Arches() {
  return (
    <svg className="al-arches" viewBox="0 0 420 180" aria-hidden="true" focusable="false">
      <path className="al-arch-1" d="M20 180v-70a60 60 0 0 1 120 0v70z" />
      <path className="al-arch-2" d="M116 180v-36a46 46 0 0 1 92 0v36z" />
      <path className="al-arch-3" d="M190 180v-92a70 70 0 0 1 140 0v92z" />
      <path className="al-arch-4" d="M306 180v-30a42 42 0 0 1 84 0v30z" />
    </svg>
  );
}
