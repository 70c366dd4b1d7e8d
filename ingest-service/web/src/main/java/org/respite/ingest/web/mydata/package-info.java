/** What is kept about oneself (S7). */
@NullMarked
package org.respite.ingest.web.mydata;

import org.jspecify.annotations.NullMarked;
