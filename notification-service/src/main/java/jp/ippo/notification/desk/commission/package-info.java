/** The pages and addresses of the report to the PPC: entries, sign-off, transcription, filing, withdrawal, comparison. */
@NullMarked
package jp.ippo.notification.desk.commission;

import org.jspecify.annotations.NullMarked;
