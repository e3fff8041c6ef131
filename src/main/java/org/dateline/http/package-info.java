/** What every answer shares on the wire: the request as it is read, the formats there are, and the writing of answers. */
package org.dateline.http;
