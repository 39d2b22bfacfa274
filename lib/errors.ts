/** Code → HTTP status. The code is also the key of the text on screen (`errors.<code>`). */
export const ERROR_STATUS = {
  invalid_input: 422,
  not_signed_in: 401,
  wrong_credentials: 401,
  origin_refused: 403,
  not_allowed: 403,
  not_found: 404,
  conflict: 409,
  move_not_possible: 409,
  reply_window_closed: 409,
  resident_blocked: 409,
  would_fail_again: 409,
  template_not_sendable: 409,
  notice_changed: 409,
  menu_not_publishable: 409,
  menu_move_refused: 409,
  nothing_to_publish: 409,
  nothing_to_undo: 409,
  email_taken: 409,
  last_admin: 409,
  own_account: 409,
  wrong_password: 422,
  date_taken: 409,
  template_name_taken: 409,
  template_name_reserved: 409,
  template_not_editable: 409,
  template_edit_too_soon: 409,
  template_incomplete: 422,
  template_refused: 422,
  template_unconfirmed: 503,
  whatsapp_unreachable: 503,
  setup_closed: 410,
  file_lost: 410,
  too_large: 413,
  file_refused: 422,
  upload_failed: 503,
  store_unavailable: 503,
  too_many_attempts: 429,
  unexpected: 500,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** A failure the user can understand. `details` is safe to show to the signed-in viewer. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details?: unknown,
  ) {
    super(code);
  }
}
