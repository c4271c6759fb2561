import { describedBy, FieldFrame, type FieldProps } from './field-frame.tsx';

type FileUploadProps = FieldProps & {
  /** Kinds and size in words: "Photo or PDF, up to 10 MB". */
  limits: string;
  accept?: string;
  multiple?: boolean;
};

/** A file from this device. The form needs `encType="multipart/form-data"` (`upload` of `<FormPage>`). */
export function FileUpload({ limits, accept, multiple, ...field }: FileUploadProps) {
  const limitId = `${field.name}-limit`;
  return (
    <FieldFrame {...field}>
      <div className="al-file">
        <input
          type="file"
          id={field.name}
          name={field.name}
          accept={accept}
          multiple={multiple}
          aria-describedby={describedBy(field, limitId)}
          aria-invalid={field.problem ? true : undefined}
        />
      </div>
      <p className="al-limit" id={limitId}>
        {limits}
      </p>
    </FieldFrame>
  );
}
