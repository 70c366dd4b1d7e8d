package org.respite.ingest.web.call;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.respite.ingest.web.member.ConditionalOnPages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Where there are pages, and somebody calls. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnPages
@ConditionalOnProperty("respite.ingest.help.call.address")
@interface ConditionalOnCalls {

}
