/** 個人情報保護委員会への報告: drafts the report field by field in the order of the Commission's form, and records that a person filed it. */
@NullMarked
package jp.ippo.notification.commission;

import org.jspecify.annotations.NullMarked;
