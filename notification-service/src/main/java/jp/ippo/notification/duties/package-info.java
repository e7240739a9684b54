/**
 * 他機関への連絡: whom else the body must tell — 総務省, 都道府県, 警察, 所管省庁, 保険会社 and others — each with a clock where
 * there is one, and the proof that it was done.
 */
@NullMarked
package jp.ippo.notification.duties;

import org.jspecify.annotations.NullMarked;
